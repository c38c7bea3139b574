"use client";

import { usePathname } from "next/navigation";

/** The ways of the console or of one case (`row`); where one is, also deeper inside a room, is said to everybody. */
export function StaffNav(props: {
  label: string;
  row?: boolean;
  places: readonly { readonly href: string; readonly name: string; readonly exact?: boolean }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={props.label} className="no-print">
      <ul className={`flex flex-wrap gap-x-4 ${props.row ? "border-b border-line-soft" : "lg:grid"}`}>
        {props.places.map(({ href, name, exact }) => {
          const here = path === href || (!exact && path.startsWith(`${href}/`));
          return (
            <li key={href}>
              <a
                href={href}
                className={`tap ${here ? "font-semibold text-ink no-underline" : ""}`}
                aria-current={here ? "page" : undefined}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
