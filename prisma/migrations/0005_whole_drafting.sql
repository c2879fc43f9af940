-- The reminders of days on which no digest was made, or whose digest did not arrive, are still to be told.
ALTER TABLE "Municipality" ADD COLUMN "digestsMadeOn" DATE;
ALTER TABLE "MailDigest" ADD COLUMN "remindsSince" DATE;
