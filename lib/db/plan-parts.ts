/** The part of a learner's rows in time that says what was planned: the last forecast kept, the first plan, and the newest edits. */
import { sql } from './client.ts'

export const plansOf = (learnerId: string, weekOf: string, revisionsOf: string) => sql`
    SELECT 'forecast', f."roadmapId", f."weekOf", f."basis", 0, f."at"
    FROM "KeptForecast" f JOIN "Roadmap" r ON r."id" = f."roadmapId" AND r."learnerId" = ${learnerId} AND r."archivedAt" IS NULL
    WHERE f."weekOf" = (SELECT MAX(e."weekOf") FROM "KeptForecast" e
      WHERE e."roadmapId" = f."roadmapId" AND e."weekOf" < ${weekOf} AND e."basis" <> 'null')
    UNION ALL
    SELECT 'first', v."roadmapId", '', v."body", 0, v."at"
    FROM "RoadmapRevision" v JOIN "Roadmap" r ON r."id" = v."roadmapId" AND r."learnerId" = ${learnerId} AND r."archivedAt" IS NULL
    WHERE v."number" = (SELECT MIN(e."number") FROM "RoadmapRevision" e WHERE e."roadmapId" = v."roadmapId")
    UNION ALL
    SELECT 'revision', "body", "reason", '', "number", "at"
    FROM (SELECT * FROM "RoadmapRevision" WHERE "roadmapId" = ${revisionsOf} ORDER BY "number" DESC LIMIT 2) AS e`
