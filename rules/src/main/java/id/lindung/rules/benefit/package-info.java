/** What is paid out when a member dies, is hurt, grows old or loses work. */
@NullMarked
package id.lindung.rules.benefit;

import org.jspecify.annotations.NullMarked;
