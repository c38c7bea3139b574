export type JumpLink = { readonly to: string; readonly words: string };

/** The parts of a long page, each a tap away; what is not there is `false`. One part alone needs no way to it. */
export function JumpLinks(props: { label: string; links: readonly (JumpLink | false)[] }) {
  const links = props.links.filter((link) => link !== false);
  if (links.length < 2) return null;
  return (
    <nav aria-label={props.label} className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ to, words }) => (
          <li key={to}>
            <a href={`#${to}`} className="tap">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
