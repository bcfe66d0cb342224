import { lifeStories } from './roadmap-life.stories.ts'

lifeStories()
