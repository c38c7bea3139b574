/**
 * Two equal bars: the filled one is up, the outlined one is down. Logo, divider and loading sign; as tall as its words.
 * Width and height stand in the markup too: where a stylesheet is lost on the way, no drawing may fill the screen.
 */
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" className="mark" aria-hidden="true">
      <path d="M4 6h16q1 0 1 1v2.5q0 1-1 1H4q-1 0-1-1V7q0-1 1-1z" />
      <path
        d="M4 13.5h16q1 0 1 1v2.5q0 1-1 1H4q-1 0-1-1v-2.5q0-1 1-1zM4.5 15v1.5h15V15z"
        fillRule="evenodd"
      />
    </svg>
  );
}
