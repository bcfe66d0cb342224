-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "copied" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seconds" INTEGER,
ADD COLUMN     "version" TEXT NOT NULL DEFAULT '';
