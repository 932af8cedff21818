-- Who may still be signed in.

-- Whoever works for no host any more is signed out at once, whoever or whatever took the right away.
create trigger members_sign_out after delete on members
when not exists (select 1 from members where user_id = old.user_id) begin
  delete from session where user_id = old.user_id;
end;
