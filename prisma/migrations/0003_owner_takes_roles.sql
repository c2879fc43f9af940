-- From PostgreSQL 16 on, whoever makes a role may grant it, but may not take it: that is granted apart.
DO $$
DECLARE
  application_role text;
  takes boolean;
BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN
    RETURN;
  END IF;
  FOREACH application_role IN ARRAY ARRAY['michishirube_app', 'michishirube_public'] LOOP
    EXECUTE format('SELECT pg_has_role(current_user, %L, ''SET'')', application_role) INTO takes;
    IF NOT takes THEN
      EXECUTE format('GRANT %I TO %I WITH SET TRUE', application_role, current_user);
    END IF;
  END LOOP;
END $$;
