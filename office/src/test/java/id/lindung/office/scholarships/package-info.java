@org.jspecify.annotations.NullMarked
package id.lindung.office.scholarships;
