/** The mark: a gate in a ring, its boom half raised. */
export function BrandMark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14.5" fill="none" stroke="#f5b83d" strokeWidth="2" />
      <path d="M9 24v-8" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path d="M9 17 24 9.5" stroke="#f5b83d" strokeWidth="3.4" strokeLinecap="round" />
      <path d="M6 24h20" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
