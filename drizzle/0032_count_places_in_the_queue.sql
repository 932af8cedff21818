DROP INDEX `claims_queue`;--> statement-breakpoint
CREATE INDEX `claims_queue` ON `claims` (`event_id`,`rank`,`after_claim`) WHERE state = 'waiting';