/**
 * A command that cannot go on for a reason the person can act on: the message is the one whole
 * sentence that is printed, without a stack.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}

/** A second start beside a living one: refused, and the first is left alone. */
export class AlreadyRunning extends StartFailure {
  override name = "AlreadyRunning";
}

/** The system's code of a failed call (`ENOSPC`, `EACCES`), or an empty string. */
export function systemCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** A file error as a sentence about `path`; errors that say nothing about the disk are thrown on. */
export function fileFailure(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new StartFailure(`The disk that holds ${path} is full: free some space and start again.`);
  }
  if (code === "EROFS") return new StartFailure(`${path} lies on a read-only disk and cannot be written.`);
  if (code === "EACCES" || code === "EPERM") {
    return new StartFailure(
      `${path} cannot be written by this user: give this user the folder, or set DATA_DIR to another one.`,
    );
  }
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new StartFailure(`${path} should be a folder, but a file is in its way.`);
  }
  return error;
}
