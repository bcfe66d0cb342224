import type { Tx } from './client.ts'

/**
 * Makes what follows in this transaction wait for others that hold the same person. Needed where rows are counted or worked out from
 * rows: on Postgres two at once would each miss what the other has just added. Their own row is the lock, on both databases.
 */
export async function holdPerson(db: Tx, userId: string): Promise<void> {
  await db.$executeRaw`UPDATE "User" SET "name" = "name" WHERE "id" = ${userId}`
}
