/** A report as plain blocks, so that every format shows the same. All text may be anybody's; renderers escape it. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Labels with values; a value is shown as it is, letter by letter. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Numbered, in order. */
  | {
      readonly kind: 'steps';
      readonly steps: readonly { readonly title: string; readonly body: string; readonly source: string }[];
    };

export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}
