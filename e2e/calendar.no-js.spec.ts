import { calendarStories } from './calendar.stories.ts'

calendarStories()
