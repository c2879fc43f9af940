"use server";

import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { linkDepartments, superviseDepartment } from "./link-mutations";
import { addDepartment, changeDepartment, moveDepartment, removeDepartment } from "./mutations";
import {
  addDepartmentSchema,
  changeDepartmentSchema,
  linkDepartmentsSchema,
  moveDepartmentSchema,
  shownDepartmentSchema,
  superviseSchema,
} from "./schema";

function changeOrganisation<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<void>,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    async work(actor, input) {
      await mutation(actor, input);
      return {};
    },
  });
}

export async function addDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(addDepartmentSchema, form, addDepartment);
}

export async function changeDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(changeDepartmentSchema, form, changeDepartment);
}

export async function moveDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(moveDepartmentSchema, form, moveDepartment);
}

export async function removeDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(shownDepartmentSchema, form, removeDepartment);
}

export async function linkDepartmentsAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(linkDepartmentsSchema, form, linkDepartments);
}

export async function superviseDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeOrganisation(superviseSchema, form, superviseDepartment);
}
