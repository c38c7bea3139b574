ALTER TABLE "app"."members" ADD COLUMN "verified_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."members" ADD COLUMN "accepted_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_two_people" CHECK (verified_by is null or accepted_by is null or accepted_by <> verified_by);
--> statement-breakpoint
grant select (verified_by, accepted_by), update (verified_by, accepted_by) on app.members to parity_app;
