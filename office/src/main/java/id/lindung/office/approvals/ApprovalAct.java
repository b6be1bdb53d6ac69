package id.lindung.office.approvals;

import java.time.Instant;

/** One act of the past. */
public record ApprovalAct(int round, String act, String actor, Instant at, String reason) {}
