DROP INDEX `address_changes_unsettled`;--> statement-breakpoint
CREATE INDEX `address_changes_by_about` ON `address_changes` (`about`);