import "server-only";

export type OperatorParticulars = {
  readonly name?: string;
  readonly icp?: string;
  readonly police?: string;
  readonly security?: string;
};

/** Who runs this installation, for the footer; a slot that nobody filled is not shown. Read when pages are built. */
export function operatorParticulars(): OperatorParticulars {
  return {
    name: process.env.OPERATOR_NAME || undefined,
    icp: process.env.OPERATOR_ICP || undefined,
    police: process.env.OPERATOR_POLICE || undefined,
    security: process.env.OPERATOR_SECURITY_CONTACT || undefined,
  };
}
