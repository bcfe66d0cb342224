import { weekStories } from './week.stories.ts'

weekStories()
