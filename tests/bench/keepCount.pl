# perl keepCount.pl COMMAND ARGUMENT…: runs a command and tells on descriptor 3 its exit status as soon as it ends, then the CPU seconds of all its descendants.
# Linux: descendants whose parent ended without waiting for them come to this process (prctl(2), PR_SET_CHILD_SUBREAPER), which waits for each. So wait4(2) counts them all, also the processes of a browser that their parent left behind.
use strict;
use warnings;
use POSIX ();

my %prctl = (x86_64 => 157, aarch64 => 167);
my $machine = (POSIX::uname())[4];
my $number = $prctl{$machine} or die "keepCount: no number of prctl for $machine\n";
syscall($number, 36, 1, 0, 0, 0) == 0 or die "keepCount: prctl: $!\n";

open(my $told, '>&=', 3) or die "keepCount: descriptor 3: $!\n";
$told->autoflush(1);
my $command = fork();
die "keepCount: fork: $!\n" unless defined $command;
if ($command == 0) {
  close($told);
  exec { $ARGV[0] } @ARGV or die "keepCount: $ARGV[0]: $!\n";
}
$SIG{INT} = $SIG{TERM} = sub { kill('TERM', $command) };
my $is_over = 0;
$SIG{ALRM} = sub { $is_over = 1 };
until ($is_over) {
  my $ended = waitpid(-1, 0);
  next if $ended == -1 && $!{EINTR};
  last if $ended == -1;
  next if $ended != $command;
  my $status = POSIX::WIFEXITED($?) ? POSIX::WEXITSTATUS($?) : 128 + POSIX::WTERMSIG($?);
  print $told "$status\n";
  # What still runs five seconds later is not waited for.
  alarm(5);
}
my (undef, undef, $user, $system) = times();
printf $told "%.2f\n", $user + $system;
