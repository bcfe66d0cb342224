-- CreateIndex
CREATE INDEX "AuditEntry_verb_id_idx" ON "AuditEntry"("verb", "id");

-- Entries are never changed. Only those that anybody can cause as often as they like are taken away, once they are 180 days older than
-- the newest: the same verbs and days as in lib/domain/audit.ts. A later migration that rebuilds this table must make both triggers anew.
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'The audit log is append-only');
END;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
WHEN OLD."verb" NOT IN ('sign-in:succeeded', 'sign-in:failed', 'sign-in:blocked', 'administration:refused')
  OR julianday(OLD."at") > julianday((SELECT "at" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1)) - 180
BEGIN
  SELECT RAISE(ABORT, 'The audit log is append-only');
END;
