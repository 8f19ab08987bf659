/** One published page that a fact comes from; all were read on `factsReadOn`. */
export interface Source {
  /** The page's address, or repository and path where no address was recorded; shown as it is. */
  readonly address: string;
  /** `community` is a third party's page or report: true there, not promised by the vendor. */
  readonly kind: 'vendor' | 'community';
}
