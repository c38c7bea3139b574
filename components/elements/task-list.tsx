import type { ReactNode } from "react";
import { Tag } from "./tag";

/** `attention` alone gets the amber tag; without `href` the task cannot start and `hint` says why and from when. */
export type Task = {
  key: string;
  title: ReactNode;
  href?: string | undefined;
  hint?: ReactNode;
  status: ReactNode;
  attention?: boolean;
};

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-line-soft">
      {tasks.map((task) => (
        <li
          key={task.key}
          className="grid grid-cols-[minmax(0,1fr)_fit-content(50%)] items-center gap-x-4 border-b border-line-soft py-2"
        >
          <div className="min-w-0">
            {task.href ? (
              <a href={task.href} aria-describedby={`${task.key}-status`} className="tap">
                {task.title}
              </a>
            ) : (
              <span className="tap">{task.title}</span>
            )}
            {task.hint && <p className="text-small text-ink-2">{task.hint}</p>}
          </div>
          <span id={`${task.key}-status`}>
            {task.attention ? (
              <Tag kind="amber">{task.status}</Tag>
            ) : (
              <span className="text-ink-2">{task.status}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
