DROP INDEX `replies_by_event`;--> statement-breakpoint
CREATE INDEX `replies_by_event` ON `replies` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_sent_of_mailing` ON `letters` (`mailing_id`,`sent_at`) WHERE mailing_id is not null;