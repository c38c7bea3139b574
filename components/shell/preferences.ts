/** The two choices that a reader has about how pages look, kept in one cookie as `size.theme`. */
export const TEXT_SIZES = ["100", "118", "141", "176"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export type Preferences = { readonly size: TextSize; readonly theme: Theme };

export const PREFERENCES_COOKIE = "parity-display";
export const DEFAULT_PREFERENCES: Preferences = { size: "100", theme: "system" };

const ROOT_SIZE = { "100": "100%", "118": "118%", "141": "141.18%", "176": "176%" } as const satisfies Record<
  TextSize,
  string
>;

function member<const T extends string>(list: readonly T[], text: string | undefined): T | undefined {
  return list.find((item) => item === text);
}

/** Reads the cookie; anything unknown becomes the default, so a forged cookie can do nothing. */
export function readPreferences(cookie: string | undefined): Preferences {
  const [size, theme] = (cookie ?? "").split(".", 2);
  return {
    size: member(TEXT_SIZES, size) ?? DEFAULT_PREFERENCES.size,
    theme: member(THEMES, theme) ?? DEFAULT_PREFERENCES.theme,
  };
}

/** The preferences after a form post with `size` or `theme`; unknown values change nothing. */
export function changePreferences(
  now: Preferences,
  posted: { size?: string | undefined; theme?: string | undefined },
): Preferences {
  return {
    size: member(TEXT_SIZES, posted.size) ?? now.size,
    theme: member(THEMES, posted.theme) ?? now.theme,
  };
}

export function writePreferences({ size, theme }: Preferences): string {
  return `${size}.${theme}`;
}

/** Browsers inside chat and payment apps: saving and downloading may be limited there. */
export function isInsideApp(userAgent: string | null): boolean {
  return /MicroMessenger|\bQQ\/|Weibo|AlipayClient|DingTalk/.test(userAgent ?? "");
}

/**
 * The whole of /preferences.css: root size, theme, marks on the chosen buttons, the demo and the in-app line. `ahead` is the
 * demo's time where its clock was put forward: written by the stylesheet, it stands on static pages too.
 */
export function preferencesStylesheet(
  preferences: Preferences,
  demo: boolean,
  insideApp = false,
  ahead?: { readonly day: string; readonly time: string },
): string {
  const { size, theme } = preferences;
  const rules: string[] = [];
  if (size !== "100") rules.push(`@media screen{html{font-size:${ROOT_SIZE[size]}}}`);
  if (theme === "light") rules.push(":root:root{--light:initial;--dark: ;color-scheme:light}");
  if (theme === "dark") rules.push("@media screen{:root:root{--light: ;--dark:initial;color-scheme:dark}}");
  rules.push(
    `#size-${size},#theme-${theme}{border-width:2px;border-color:var(--color-indigo);font-weight:600}`,
    `#size-${size}::after,#theme-${theme}::after{content:"✓";margin-inline-start:.25em}`,
  );
  if (demo) rules.push(".demo-only{display:block}");
  if (demo && ahead !== undefined) {
    const moment = `${ahead.day} ${ahead.time.slice(0, 5)}`;
    rules.push(`.demo-clock::after{content:" → ${moment}"}`);
  }
  if (insideApp) rules.push(".in-app-only{display:block}");
  return `${rules.join("\n")}\n`;
}
