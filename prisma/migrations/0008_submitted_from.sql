-- A submission that is withdrawn goes back to where it came from; those that wait now came from drafting.
ALTER TABLE "GoalSheet" ADD COLUMN "submittedFrom" "GoalSheetState";
