import { useLocale } from "next-intl";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import type { Language } from "@/domain/time/format-date";

/** Places of the law, each once, with their versions and the way to the official text. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  const language = useLocale() as Language;
  const unique = new Map(citations.map((citation) => [citationText(citation, language), citation]));
  return (
    <ul className="grid gap-1 text-small text-ink-2">
      {[...unique].map(([text, { link, version }]) => (
        <li key={text}>
          <a href={link} rel="noreferrer" className="tap citation">
            {`${text}\u00a0· ${version}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
