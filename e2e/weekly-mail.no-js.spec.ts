import { weeklyMailStories } from './weekly-mail.stories.ts'

weeklyMailStories()
