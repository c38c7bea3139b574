"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { acceptMember as acceptMemberUseCase } from "@/server/cases/accept-member";
import {
  closeCase as closeCaseUseCase,
  draftCase as draftCaseUseCase,
  publishCaseForm,
  saveCase as saveCaseUseCase,
  settleCase as settleCaseUseCase,
} from "@/server/cases/save-case";
import { verifyMember as verifyMemberUseCase } from "@/server/cases/verify-member";
import { unmaskField as unmaskFieldUseCase } from "@/server/grants/unmask-field";
import {
  addAddress as addAddressUseCase,
  addProvider as addProviderUseCase,
  mergeProviders as mergeProvidersUseCase,
} from "@/server/providers/keep-providers";
import {
  afterAcceptance,
  afterCaseStep,
  afterDecision,
  afterRegistry,
  afterUnmasking,
  caseInput,
  criteriaPath,
  now,
} from "./staff-places";

const local = async (path: string) => localePath(await getLocale(), path);

export const draftCase = action(draftCaseUseCase, async (outcome) =>
  local(outcome.ok ? `/staff/cases/${outcome.value.caseId}/criteria` : "/staff/cases"),
);

export const saveCase = action(
  saveCaseUseCase,
  async (outcome, form) => {
    if (!outcome.ok) return local(criteriaPath(form));
    const { conflict, wrong } = outcome.value;
    return local(`${criteriaPath(form)}?at=${now()}${conflict ? "#conflict" : wrong ? "#errors" : ""}`);
  },
  { lists: ["obstacles"], input: caseInput },
);

export const settleCase = action(settleCaseUseCase, async (outcome, form) =>
  local(afterCaseStep(outcome, form)),
);

export const publishCase = action(publishCaseForm, async (outcome, form) =>
  local(afterCaseStep(outcome, form)),
);

export const closeCase = action(
  closeCaseUseCase,
  async (outcome, form) => local(afterCaseStep(outcome, form)),
  { input: ({ caseId, version, sure }) => ({ caseId, version, sure: sure ?? "" }) },
);

export const verifyMember = action(
  verifyMemberUseCase,
  async (outcome, form) => local(afterDecision(outcome, form)),
  {
    input: ({ memberId, version, decision, reason }) => ({
      memberId,
      version,
      decision,
      reason: reason ?? "",
    }),
  },
);

export const acceptMember = action(
  acceptMemberUseCase,
  async (outcome, form) => local(afterAcceptance(outcome, form)),
  { input: ({ memberId, version, choice }) => ({ memberId, version, choice: choice ?? "" }) },
);

export const unmaskField = action(unmaskFieldUseCase, async (outcome, form) =>
  local(afterUnmasking(outcome, form)),
);

export const addProvider = action(addProviderUseCase, async (outcome, form) =>
  local(afterRegistry(outcome, form, "name")),
);

export const mergeProviders = action(
  mergeProvidersUseCase,
  async (outcome, form) => local(afterRegistry(outcome, form, "merge")),
  { input: ({ fromId, intoId, reason, sure }) => ({ fromId, intoId, reason, sure: sure ?? "" }) },
);

export const addAddress = action(addAddressUseCase, async (outcome, form) =>
  local(afterRegistry(outcome, form, "address")),
);
