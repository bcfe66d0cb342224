-- AlterTable
ALTER TABLE "Mail" ADD COLUMN "reason" TEXT;
