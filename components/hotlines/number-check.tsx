"use client";

import { useActionState } from "react";
import { Notice } from "@/components/elements/notice";
import { Tag, type TagKind } from "@/components/elements/tag";
import { SourceTitleList, type SourceTitles } from "@/components/hotlines/source-titles";

/** What a check found, in the words of the page: the server writes the sentences, this only draws them. */
export type ShownCheck = {
  /** What was asked, so that it stays in the box. */
  readonly text: string;
  readonly problem?: string;
  readonly subjects: readonly {
    readonly id: string;
    readonly value: string;
    readonly state: string;
    readonly tag: TagKind;
    readonly sentence: string;
    readonly notes: readonly string[];
    /** Where what is in the list was read. */
    readonly sources?: SourceTitles;
    /** Where it can be reported as a fake; absent for what is in the list. */
    readonly report?: { readonly href: string; readonly label: string };
  }[];
  /** How many are left out, where there are too many to show. */
  readonly more?: string;
  readonly page?: {
    readonly title: string;
    readonly lead: string;
    readonly signals: readonly { readonly title: string; readonly words: readonly string[] }[];
  };
};

type Ask = (before: ShownCheck | undefined, form: FormData) => Promise<ShownCheck | undefined>;

export function NumberCheck(props: {
  ask: Ask;
  label: string;
  hint: string;
  send: string;
  waiting: string;
  most: number;
  buttonClass: string;
}) {
  const [answer, send, isWaiting] = useActionState(props.ask, undefined);
  return (
    <div className="grid gap-6">
      <form action={send} className="grid max-w-consumer gap-3">
        <div className="grid gap-2">
          <label htmlFor="text" className="font-semibold">
            {props.label}
          </label>
          <span id="text-hint" className="text-ink-2">
            {props.hint}
          </span>
          {answer?.problem && (
            <span id="text-error" className="font-semibold text-cinnabar">
              {answer.problem}
            </span>
          )}
          <textarea
            id="text"
            name="text"
            rows={3}
            maxLength={props.most}
            defaultValue={answer?.text ?? ""}
            key={answer?.text ?? ""}
            autoComplete="off"
            aria-describedby={answer?.problem ? "text-error text-hint" : "text-hint"}
            aria-invalid={answer?.problem ? true : undefined}
            className="control field-sizing-content max-h-[40dvh] resize-y"
          />
        </div>
        <div>
          <button type="submit" className={props.buttonClass} aria-disabled={isWaiting}>
            {isWaiting ? props.waiting : props.send}
          </button>
        </div>
      </form>
      <div role="status" id="answer" className="grid max-w-consumer gap-4">
        {answer?.page && (
          <Notice kind="danger" title={answer.page.title}>
            <p>{answer.page.lead}</p>
            <dl className="grid gap-2">
              {answer.page.signals.map(({ title, words }) => (
                <div key={title}>
                  <dt className="font-semibold">{title}</dt>
                  {words.map((word) => (
                    <dd key={word} lang="zh-CN">
                      “{word}”
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </Notice>
        )}
        {answer?.subjects.map((subject) => (
          <article key={subject.id} className="card grid gap-2 p-4">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2 className="text-h3 tabular-nums">{subject.value}</h2>
              <Tag kind={subject.tag}>{subject.state}</Tag>
            </div>
            <p>{subject.sentence}</p>
            {subject.notes.map((note) => (
              <p key={note} className="text-small text-ink-2">
                {note}
              </p>
            ))}
            {subject.sources && (
              <p className="text-small text-ink-2">
                <SourceTitleList {...subject.sources} />
              </p>
            )}
            {subject.report && (
              <p>
                <a href={subject.report.href} className="tap">
                  {subject.report.label}
                </a>
              </p>
            )}
          </article>
        ))}
        {answer?.more && <p className="text-small text-ink-2">{answer.more}</p>}
      </div>
    </div>
  );
}
