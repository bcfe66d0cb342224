-- CreateIndex
CREATE INDEX "AuditEntry_verb_id_idx" ON "AuditEntry"("verb", "id");

-- Entries are never changed. Only those that anybody can cause as often as they like are taken away, once they are 180 days older than
-- the newest: the same verbs and days as in lib/domain/audit.ts.
CREATE FUNCTION "AuditEntry_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only';
END;
$$;

CREATE FUNCTION "AuditEntry_refuse_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."verb" NOT IN ('sign-in:succeeded', 'sign-in:failed', 'sign-in:blocked', 'administration:refused')
    OR OLD."at" > (SELECT "at" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1) - INTERVAL '180 days'
  THEN RAISE EXCEPTION 'The audit log is append-only';
  END IF;
  RETURN OLD;
END;
$$;

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "AuditEntry_refuse"();
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "AuditEntry_refuse_delete"();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntry_refuse"();
