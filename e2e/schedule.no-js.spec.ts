import { scheduleStories } from './schedule.stories.ts'

scheduleStories()
