-- Letters kept the links that open personal pages and the office. What may have left cannot be repeated without them: the
-- office decides. All others are rendered anew when they leave, and keep marks instead.
UPDATE letters SET state = 'given-up', problem = 'unknown-end', state_at = coalesce(first_attempt_at, written_at), lease = NULL, leased_until = 0
  WHERE state = 'waiting' AND unknown_ends > 0 AND payload IS NOT NULL;--> statement-breakpoint
UPDATE letters SET state = 'dropped', state_at = written_at, lease = NULL, leased_until = 0 WHERE state = 'waiting' AND kind = 'sign-in';--> statement-breakpoint
UPDATE letters SET facts = NULL WHERE kind = 'sign-in';--> statement-breakpoint
UPDATE letters SET payload = NULL WHERE payload IS NOT NULL;
