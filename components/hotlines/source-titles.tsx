export type SourceTitles = {
  readonly label: string;
  readonly titles: readonly string[];
  readonly separator: string;
};

/** Where a channel was read, under its label. Titles stay in their own language, so that a voice reads them rightly. */
export function SourceTitleList({ label, titles, separator }: SourceTitles) {
  return (
    <>
      {label}
      {titles.map((title, index) => (
        <span key={title}>
          {index > 0 && separator}
          <span lang={/\p{Script=Han}/u.test(title) ? "zh-CN" : "en"}>{title}</span>
        </span>
      ))}
    </>
  );
}
