CREATE TABLE `attendee_counts` (
	`id` integer PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`seat` text NOT NULL,
	`category_id` text NOT NULL,
	`role` text NOT NULL,
	`people` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendee_counts_once` ON `attendee_counts` (`event_id`,`seat`,`category_id`,`role`);--> statement-breakpoint
ALTER TABLE `registrations` ADD `counted_in` integer;--> statement-breakpoint
CREATE INDEX `registrations_counted` ON `registrations` (`counted_in`,`sort_key`,`id`);--> statement-breakpoint
INSERT INTO `attendee_counts` (`host_id`, `event_id`, `seat`, `category_id`, `role`, `people`)
SELECT r.host_id, r.event_id,
	CASE WHEN r.cancelled_at IS NOT NULL OR c.state = 'released' THEN 'cancelled' WHEN c.state = 'granted' THEN 'confirmed' ELSE c.state END AS seat,
	coalesce(r.category_id, '') AS category, r.role, count(*)
FROM registrations r JOIN claims c ON c.id = r.claim_id GROUP BY r.event_id, seat, category, r.role;--> statement-breakpoint
UPDATE `registrations` SET `counted_in` = (
	SELECT k.id FROM claims c JOIN attendee_counts k ON k.event_id = registrations.event_id
		AND k.category_id = coalesce(registrations.category_id, '') AND k.role = registrations.role
		AND k.seat = CASE WHEN registrations.cancelled_at IS NOT NULL OR c.state = 'released' THEN 'cancelled' WHEN c.state = 'granted' THEN 'confirmed' ELSE c.state END
	WHERE c.id = registrations.claim_id
);
