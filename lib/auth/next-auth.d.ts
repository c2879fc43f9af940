import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  /** What the cookie names; rights are read from the database at every request. */
  interface Session {
    sid: string;
    municipalityId: string;
  }

  interface User {
    municipalityId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
    municipalityId?: string;
  }
}
