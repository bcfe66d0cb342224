/** Tells what time has brought about, each thing once however often it is found. */
import type { Db } from '../db/client.ts'
import { findTold } from '../db/notifications.ts'
import { tell, toldKey, type News } from '../notifications/tell.ts'

/** Asks first which of it is known: most of what is found was told before. */
export async function tellOnce(db: Db, news: readonly News[], now: Date): Promise<void> {
  const known = await findTold(db, news.map(toldKey))
  for (const it of news) if (!known.has(toldKey(it))) await db.$transaction((tx) => tell({ db: tx, now }, it))
}
