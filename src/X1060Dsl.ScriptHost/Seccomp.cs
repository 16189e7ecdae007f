using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace X1060Dsl.ScriptHost;

/// <summary>Linux's way to give up system calls, as a small program that the kernel runs before each.</summary>
/// <remarks>A list of what is forbidden, not of what is needed: which calls a runtime needs changes with every C library, and a runtime that is refused one dies without a word.</remarks>
[SupportedOSPlatform("linux")]
internal static partial class Seccomp
{
    private const uint Allow = 0x7FFF0000, KillProcess = 0x80000000, Refuse = 0x00050000;
    private const uint NotPermitted = 1, NoSuchCall = 38;

    // struct seccomp_data: the number, the architecture, the instruction, then six arguments of eight bytes.
    private const uint NumberAt = 0, ArchitectureAt = 4, FirstArgumentAt = 16;
    private const ushort Load = 0x20, JumpIfEqual = 0x15, JumpIfAtLeast = 0x35, JumpIfSet = 0x45, Return = 0x06;

    private const uint OwnThread = 0x10000;

    // By x64 and arm64; 0 where there is no such call.
    private static readonly (ushort X64, ushort Arm64)[] Forbidden =
    [
        (41, 198), (53, 199), // socket socketpair
        (57, 0), (58, 0), // fork vfork
        (101, 117), (310, 270), (311, 271), (440, 440), (448, 448), (312, 272), (434, 434), (438, 438), (424, 424), // ptrace process_vm_readv process_vm_writev process_madvise process_mrelease kcmp pidfd_open pidfd_getfd pidfd_send_signal
        (200, 130), // tkill
        (321, 280), (298, 241), (323, 282), (425, 425), (426, 426), (427, 427), (300, 262), // bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register fanotify_init
        (165, 40), (166, 39), (155, 41), (161, 51), (428, 428), (429, 429), (430, 430), (431, 431), (432, 432), (433, 433), (442, 442), // mount umount2 pivot_root chroot open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr
        (272, 97), (308, 268), (135, 92), (303, 264), (304, 265), // unshare setns personality name_to_handle_at open_by_handle_at
        (248, 217), (249, 218), (250, 219), // add_key request_key keyctl
        (175, 105), (313, 273), (176, 106), (246, 104), (320, 294), (169, 142), (167, 224), (168, 225), (163, 89), (179, 60), (103, 116), // init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl syslog
        (164, 170), (227, 112), (159, 171), (305, 266), (170, 161), (171, 162), (172, 0), (173, 0), // settimeofday clock_settime adjtimex clock_adjtime sethostname setdomainname iopl ioperm
        (90, 0), (91, 52), (268, 53), (452, 452), (92, 0), (93, 55), (94, 0), (260, 54), // chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat
        (132, 0), (235, 0), (261, 0), (280, 88), (76, 45), (77, 46), // utime utimes futimesat utimensat truncate ftruncate
        (188, 5), (189, 6), (190, 7), (197, 14), (198, 15), (199, 16), (463, 463), (466, 466), // setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr setxattrat removexattrat
        (240, 180), (241, 181), (29, 194), (30, 196), (31, 195), (64, 190), (65, 193), (66, 191), (220, 192), (68, 186), (69, 189), (70, 188), (71, 187), // mq_open mq_unlink shmget shmat shmctl semget semop semctl semtimedop msgget msgsnd msgrcv msgctl
        (319, 279), (447, 447), (141, 140), (251, 30), // memfd_create memfd_secret setpriority ioprio_set
    ];

    // Their first argument is a process: only this one. Where 0 means this one, it may be that too.
    private static readonly (ushort X64, ushort Arm64, bool MayBeZero)[] OnlyOnItself =
    [
        (62, 129, false), (234, 131, false), (129, 138, false), (297, 240, false), (302, 261, true), // kill tgkill rt_sigqueueinfo rt_tgsigqueueinfo prlimit64
    ];

    private static bool IsX64 => RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>What is forbidden before the runtime starts anew: it may still be executed, and start threads.</summary>
    public static IEnumerable<Instruction> InTheFence
    {
        get
        {
            foreach (var (x64, arm64) in Forbidden)
            {
                foreach (var instruction in Deny(x64, arm64))
                    yield return instruction;
            }

            foreach (var (x64, arm64, mayBeZero) in OnlyOnItself)
            {
                yield return new(JumpIfEqual, 0, (byte)(mayBeZero ? 5 : 4), IsX64 ? x64 : arm64);
                yield return new(Load, 0, 0, FirstArgumentAt);
                yield return new(JumpIfEqual, (byte)(mayBeZero ? 2 : 1), 0, (uint)Environment.ProcessId);
                if (mayBeZero)
                    yield return new(JumpIfEqual, 1, 0, 0);
                yield return new(Return, 0, 0, Refuse | NotPermitted);
                yield return new(Return, 0, 0, Allow);
            }

            // A thread of its own it may start, a process not. clone3 hides its flags behind a pointer: as if there were none, the C library takes clone.
            yield return new(JumpIfEqual, 0, 1, 435);
            yield return new(Return, 0, 0, Refuse | NoSuchCall);
            yield return new(JumpIfEqual, 0, 4, IsX64 ? 56u : 220u);
            yield return new(Load, 0, 0, FirstArgumentAt);
            yield return new(JumpIfSet, 1, 0, OwnThread);
            yield return new(Return, 0, 0, Refuse | NotPermitted);
            yield return new(Return, 0, 0, Allow);
        }
    }

    /// <summary>What is forbidden once the runtime is up: to execute anything.</summary>
    public static IEnumerable<Instruction> NoExec => [.. Deny(59, 221), .. Deny(322, 281)]; // execve execveat

    /// <summary>Puts a filter in force; false where the kernel or the machine has none.</summary>
    /// <param name="body">The filter, between its head and the permission at its end.</param>
    /// <param name="everyThread">Whether it binds all threads, or this one and what comes of it.</param>
    public static unsafe bool Restrict(IEnumerable<Instruction> body, bool everyThread)
    {
        const int setFilter = 1;
        const uint synchronise = 1, x32 = 0x40000000, auditX64 = 0xC000003E, auditArm64 = 0xC00000B7;
        if (RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
            return false;

        List<Instruction> program =
        [
            new(Load, 0, 0, ArchitectureAt),
            new(JumpIfEqual, 1, 0, IsX64 ? auditX64 : auditArm64),
            new(Return, 0, 0, KillProcess),
            new(Load, 0, 0, NumberAt),
        ];
        if (IsX64)
            program.AddRange([new(JumpIfAtLeast, 0, 1, x32), new(Return, 0, 0, Refuse | NotPermitted)]);
        program.AddRange(body);
        program.Add(new(Return, 0, 0, Allow));

        var instructions = program.ToArray();
        fixed (Instruction* first = instructions)
        {
            var filter = new Filter { Length = (ushort)instructions.Length, First = first };
            return Syscall(IsX64 ? 317 : 277, setFilter, everyThread ? synchronise : 0, &filter) == 0;
        }
    }

    private static IEnumerable<Instruction> Deny(ushort x64, ushort arm64) => (IsX64 ? x64 : arm64) is > 0 and var number
        ? [new(JumpIfEqual, 0, 1, number), new(Return, 0, 0, Refuse | NotPermitted)]
        : [];

    /// <summary>struct sock_filter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Instruction(ushort code, byte ifTrue, byte ifFalse, uint operand)
    {
        public readonly ushort Code = code;
        public readonly byte IfTrue = ifTrue, IfFalse = ifFalse;
        public readonly uint Operand = operand;
    }

    /// <summary>struct sock_fprog.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Filter
    {
        public ushort Length;
        public Instruction* First;
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static unsafe partial nint Syscall(nint number, nuint operation, nuint flags, Filter* filter);
}
