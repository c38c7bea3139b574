import { useLocale, useTranslations } from "next-intl";
import { PageColumn } from "@/components/elements/page-column";
import { SymptomSearch } from "@/components/law/symptom-search";
import { OBSTACLES, type Obstacle } from "@/domain/attempts/codes";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import type { Provision } from "@/domain/law/provision";
import { provisionById, STATUTE_BOOK } from "@/domain/law/statute-book";
import { type Locale, localePath } from "@/messages/locales";

const LIST = "symptoms";

/** The rights library: what happened to you, in your words, and the rules that meet it; then every rule by name. */
export function RightsLibrary() {
  const t = useTranslations("rights");
  const locale = useLocale() as Locale;
  const grounded = new Set(OBSTACLES.flatMap((code) => provisionsOf(code).map(({ id }) => id)));
  const others = STATUTE_BOOK.filter(({ id }) => !grounded.has(id));
  return (
    <PageColumn width="public">
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="prose-measure text-h3">{t("lead")}</p>
        <p className="prose-measure text-ink-2">{t("notAdvice")}</p>
      </div>
      <SymptomSearch
        listId={LIST}
        label={t("search.label")}
        hint={t("search.hint")}
        found={t.raw("search.found") as string}
        none={t("search.none")}
      />
      <section className="grid gap-4">
        <h2 className="text-h2">{t("bySymptom")}</h2>
        <ul id={LIST} className="grid gap-4 md:grid-cols-2">
          {OBSTACLES.map((code) => (
            <Symptom key={code} code={code} locale={locale} />
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("others")}</h2>
        <ul className="grid gap-x-8 md:grid-cols-2">
          {others.map((provision) => (
            <li key={provision.id}>
              <ProvisionLink provision={provision} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("exceptions")}</h2>
        <ul className="prose-measure grid list-disc gap-1 pl-6">
          {EXCEPTIONS.map(({ rule, sentence }) => (
            <li key={rule}>{sentence[locale]}</li>
          ))}
        </ul>
      </section>
    </PageColumn>
  );
}

function Symptom({ code, locale }: { code: Obstacle; locale: Locale }) {
  const t = useTranslations("attempts.obstacles");
  return (
    <li data-search id={code} className="card grid content-start gap-2 p-4">
      <h3 className="text-h3">{t(`${code}.plain`)}</h3>
      <p className="text-small text-ink-2">{t(`${code}.name`)}</p>
      <ul>
        {provisionsOf(code).map((provision) => (
          <li key={provision.id}>
            <ProvisionLink provision={provision} locale={locale} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function ProvisionLink({ provision, locale }: { provision: Provision; locale: Locale }) {
  return (
    <a href={localePath(locale, `/rights/${provision.id}`)} className="tap">
      {provision.title[locale]}
    </a>
  );
}

/** The provisions that a tactic can set off, the strongest first, each once. */
function provisionsOf(code: Obstacle): readonly Provision[] {
  const order = { direct: 0, arguable: 1, supporting: 2 } as const;
  const grounds = [...OBSTACLE_GROUNDS[code].grounds].sort(
    (one, other) => order[one.strength] - order[other.strength],
  );
  return [...new Set(grounds.map(({ provision }) => provision))].flatMap((id) => provisionById(id) ?? []);
}
