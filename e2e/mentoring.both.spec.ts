import { mentoringStories } from './mentoring.stories.ts'

mentoringStories()
