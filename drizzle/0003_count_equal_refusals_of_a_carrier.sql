ALTER TABLE `carriers` ADD `refusal` text;--> statement-breakpoint
ALTER TABLE `carriers` ADD `refused` text;--> statement-breakpoint
ALTER TABLE `carriers` ADD `took_at` integer;