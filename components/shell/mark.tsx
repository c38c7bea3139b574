/** Two equal bars: the filled one is up, the outlined one is down. Logo, divider and loading sign. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className="shrink-0"
      focusable="false"
    >
      <rect x="3" y="6" width="18" height="4.5" rx="1" fill="currentColor" />
      <rect x="3.75" y="14.25" width="16.5" height="3" rx="0.25" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
