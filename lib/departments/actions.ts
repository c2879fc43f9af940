"use server";

import { runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { linkDepartments } from "./link-mutations";
import { addDepartment, changeDepartment, moveDepartment, removeDepartment } from "./mutations";
import {
  addDepartmentSchema,
  changeDepartmentSchema,
  linkDepartmentsSchema,
  moveDepartmentSchema,
  shownDepartmentSchema,
  superviseSchema,
  withdrawSupervisorSchema,
} from "./schema";
import { superviseDepartment, withdrawSupervisor } from "./supervisor-mutations";

export async function addDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(addDepartmentSchema, form, addDepartment);
}

export async function changeDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(changeDepartmentSchema, form, changeDepartment);
}

export async function moveDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(moveDepartmentSchema, form, moveDepartment);
}

export async function removeDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(shownDepartmentSchema, form, removeDepartment);
}

export async function linkDepartmentsAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(linkDepartmentsSchema, form, linkDepartments);
}

export async function superviseDepartmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(superviseSchema, form, superviseDepartment);
}

export async function withdrawSupervisorAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(withdrawSupervisorSchema, form, withdrawSupervisor);
}
