-- CreateIndex
CREATE INDEX "Roadmap_archivedAt_learnerId_idx" ON "Roadmap"("archivedAt", "learnerId");

-- CreateIndex
CREATE INDEX "User_role_idx" ON "User"("role");
