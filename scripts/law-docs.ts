import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { factsMapPage, rowsLeftOut } from "@/scripts/law/facts-map-page";
import {
  actsPage,
  decisionsPage,
  exceptionsPage,
  indexPage,
  notEncodedPage,
  obstaclesPage,
} from "@/scripts/law/overview-pages";
import { damagesPage, deadlinesPage, routesPage } from "@/scripts/law/procedure-pages";
import { provisionPage } from "@/scripts/law/provision-pages";

/** The pages of docs/law by their file name, written from the code alone. Never edited by hand. */
export function lawPages(): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", indexPage()],
    ["obstacles.md", obstaclesPage()],
    ["exceptions.md", exceptionsPage()],
    ["decisions.md", decisionsPage()],
    ["acts.md", actsPage()],
    ["routes.md", routesPage()],
    ["deadlines.md", deadlinesPage()],
    ["damages.md", damagesPage()],
    ["not-encoded.md", notEncodedPage(rowsLeftOut())],
    ["facts-map.md", factsMapPage()],
    ...STATUTE_BOOK.map((provision) => [`${provision.id}.md`, provisionPage(provision)] as const),
  ]);
}
