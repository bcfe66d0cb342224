/** What a track is called, also when it has left the curriculum. */
import type { Content } from '../domain/curriculum/content.ts'

export const trackName = (content: Content, id: string): string => content.tracks.get(id)?.name ?? content.retired.get(id)?.title ?? id
