UPDATE `claims` SET (`blocked_by`, `blocked_seats`) = (SELECT o.obstacle ->> 0, o.obstacle ->> 1 FROM (
	SELECT CASE WHEN claims.after_claim IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claims a WHERE a.id = claims.after_claim AND a.state = 'granted')
		THEN json_array(claims.after_claim, 0)
		ELSE (SELECT json_array(q.id, min(8, sum(n.seats))) FROM needs n JOIN quotas q ON q.id = n.quota_id WHERE n.claim_id = claims.id
			GROUP BY q.id HAVING sum(n.seats) > q.size - q.taken
			ORDER BY CASE q.scope WHEN 'organisation' THEN 0 WHEN 'land' THEN 1 WHEN 'event' THEN 3 ELSE 2 END LIMIT 1) END AS obstacle) o)
WHERE state = 'waiting' AND blocked_by IS NULL;
