import { useTranslations } from "next-intl";

/** 第 3 步，共 9 步 and a thin bar; `total` is the longest path left, so it never grows. */
export function StepsBar({ step, total }: { step: number; total: number }) {
  const t = useTranslations("shell");
  return (
    <div className="grid gap-1">
      <p className="text-small text-ink-2">{t("step", { step, total })}</p>
      <progress value={step} max={total} aria-hidden="true" className="thin-bar block h-1 w-full" />
    </div>
  );
}
